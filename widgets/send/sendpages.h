#pragma once

#include <QStackedWidget>

#include "widgets/send/sendcontrols.h"

namespace wirelark {

class FileStrip;
class HeldStrip;
class SendEdit;

// What is typed, or what stands in its place: a file, or bytes that are too many for a line.
class SendPages : public QStackedWidget
{
    Q_OBJECT

public:
    explicit SendPages(QWidget *parent = nullptr);

    SendEdit &edit() const { return *m_edit; }
    FileStrip &file() const { return *m_file; }
    HeldStrip &held() const { return *m_held; }

    // Bytes instead of what is typed, where it is hex. The focus stays in what is shown.
    void show(SendControls::Page page, bool holds);
    void takeFocus();

private:
    SendEdit *m_edit;
    FileStrip *m_file;
    HeldStrip *m_held;
};

} // namespace wirelark
