#pragma once

#include <QWidget>

namespace wirelark {

class SequenceEdit;

// The numbers of the lines beside an editor, and by them what became of the steps there, or that something is wrong.
class LineGutter : public QWidget
{
    Q_OBJECT

public:
    explicit LineGutter(SequenceEdit &edit);

    int neededWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    SequenceEdit &m_edit;
};

} // namespace wirelark
