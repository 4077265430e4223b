#pragma once

#include <QWidget>

#include "core/ladder/ladderpicture.h"
#include "widgets/ladder/ladderlayout.h"

class QLabel;
class QToolButton;

namespace wirelark {

class LadderHelp;
class LadderLegend;

// Above the lines of a ladder: the legend, its `?`, and whose the lifelines are.
class LadderHeader : public QWidget
{
    Q_OBJECT

public:
    explicit LadderHeader(QWidget *parent = nullptr);

    void setEnds(const LadderEnds &ends);
    void setPlaces(const LadderLayout &layout, const QFont &font);
    void setProgress(int percent);
    int heightFor(const QFont &font) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showHelp();
    void paintName(QPainter &painter, int x, int left, int right, const QString &name) const;

    LadderEnds m_ends;
    LadderLayout m_layout;
    QFont m_font;
    LadderLegend *m_legend;
    QLabel *m_progress;
    QToolButton *m_help;
    LadderHelp *m_panel = nullptr; // made when it is first asked for
};

} // namespace wirelark
