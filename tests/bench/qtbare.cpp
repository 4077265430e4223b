// Reference for the start: an empty QMainWindow of the size of Wirelark's.
// usage: bench_qtbare

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1280, 760);
    window.show();
    return QApplication::exec();
}
