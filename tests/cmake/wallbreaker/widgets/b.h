#include <QTcpSocket>
#include <QtCore/QString>
