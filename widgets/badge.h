#pragma once

#include <QWidget>

#include "core/explain/problem.h"

namespace wirelark {

struct Tokens;

void paintBadge(QPainter &painter, const QRectF &rect, Severity severity, const Tokens &tokens);

// A filled sign before words that matter: a square or a triangle with an exclamation mark, or a disc with an i,
// told apart by shape as well as by colour. Decoration for the eye; the words beside it carry the meaning.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(Severity severity, QWidget *parent = nullptr);

    void setSeverity(Severity severity);
    QSize sizeHint() const override { return {20, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
};

} // namespace wirelark
