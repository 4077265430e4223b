#pragma once

#include <memory>

#include <QDialog>

#include "core/timeline/comparisonrun.h"
#include "widgets/compare/side.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace wirelark {

class DifferenceView;
class OtherCapture;

// Two messages, or two streams, byte by byte: where they differ, and from difference to difference by F3. The other
// stream may be one of another capture. Stays beside the main window.
class CompareWindow : public QDialog
{
    Q_OBJECT

public:
    explicit CompareWindow(QWidget *parent = nullptr);
    ~CompareWindow() override;

    // Their journals outlive this. A right side without a journal: it is to be chosen from another capture. A left one
    // without: nothing is compared, and what could be is said.
    void compare(const Side &left, const Side &right);
    // Takes the right side from this file, once it has been read.
    void openCapture(const QString &path);

    DifferenceView &view() const { return *m_view; }
    ComparisonRun &run() { return m_run; }

private:
    QPushButton *makeButton(const QString &name, const QString &text);
    void place();
    void start();
    void chooseCapture();
    void onCaptureRead();
    void chooseConnection(int index);
    void showState();
    void showResult();
    QString resultWords(const Comparison &result) const;

    Side m_left;
    Side m_right;
    std::unique_ptr<OtherCapture> m_capture;
    ComparisonRun m_run; // after the capture: it uses its journal
    QLabel *m_leftTitle;
    QLabel *m_rightTitle;
    QComboBox *m_direction;
    QPushButton *m_chooseCapture;
    QComboBox *m_connection; // of the other capture
    QLabel *m_state;
    QPushButton *m_previous;
    QPushButton *m_next;
    DifferenceView *m_view;
};

} // namespace wirelark
