#pragma once

#include <QDialog>

#include "core/timeline/bytemaprun.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace wirelark {

class ByteMapView;

// Which values the bytes of the shown messages have at each offset, and the way to the message where one is rare. Stays
// beside the main window; what is counted is what its rows were when it was asked to.
class ByteMapWindow : public QDialog
{
    Q_OBJECT

public:
    // The rows outlive this.
    explicit ByteMapWindow(const MessageRows &rows, QWidget *parent = nullptr);

    // Of the rows of now, anew.
    void count();
    // A message that was asked for is not among the rows any more.
    void sayNotShown();

    ByteMapView &view() const { return *m_view; }
    const ByteMapRun &run() const { return m_run; }

Q_SIGNALS:
    // The row of this message is to be the current one, and in it this byte.
    void chosen(const wirelark::Message &message, qint64 byte);

private:
    QComboBox *makeChoice(const QString &name, const QString &spoken, const QStringList &texts);
    void place();
    void showProgress();
    void showResult();

    const MessageRows &m_rows;
    ByteMapRun m_run;
    QComboBox *m_direction;
    QComboBox *m_from;
    QComboBox *m_order;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_button; // counts again, or stops
    ByteMapView *m_view;
};

} // namespace wirelark
