#pragma once

#include <optional>

#include <QTimer>

#include "widgets/find/findwords.h"
#include "widgets/waveedit.h"

namespace wirelark {

// What is looked for as it is typed: told on when a moment has passed. What is wrong in it is underlined.
class FindEdit : public WaveEdit
{
    Q_OBJECT

public:
    explicit FindEdit(QWidget *parent = nullptr);

    SearchLine::Kind kind() const { return m_kind; }
    SearchLine line() const { return {m_kind, m_options, text()}; }
    void setKind(SearchLine::Kind kind);
    void setOptions(const TextOptions &options); // the encoding is of text only
    // None: there is nothing that can be looked for.
    const std::optional<Pattern> &pattern() const { return m_pattern; }

Q_SIGNALS:
    void patternChanged();  // at once where there is none
    void stepRequested(bool isForwards); // Enter and Shift+Enter

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void apply();

    SearchLine::Kind m_kind = SearchLine::Kind::Text;
    TextOptions m_options;
    std::optional<Pattern> m_pattern;
    QTimer m_pause;
};

} // namespace wirelark
