#pragma once

#include <functional>
#include <optional>

#include <QFrame>

#include "core/timeline/lenstable.h"
#include "widgets/lens/lenssample.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wirelark {

class WaveEdit;

// Where a lens is chosen: a kind, its parameters, which direction it is for, the first messages as it would cut them,
// and what suggests itself. Whatever can be done is done at once; the rows behind it follow.
class LensPanel : public QFrame
{
    Q_OBJECT

public:
    // Both directions, or one: as in the combo box.
    enum class Side : quint8 { Both, In, Out };
    using Source = std::function<LensSample(Direction)>;

    explicit LensPanel(QWidget *parent = nullptr);

    // Where the bytes come from that a lens is tried on; null: there are none.
    void setSource(Source source) { m_source = std::move(source); }
    // What is in force for what is selected. Says nothing.
    void setLens(const LensPair &lens);
    LensPair lens() const { return m_lens; }
    // Opens below a widget.
    void popup(QWidget *below);

Q_SIGNALS:
    void lensChanged(const wirelark::LensPair &lens);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    Side side() const;
    Direction direction() const; // that the sample is of
    void showSide();
    void onKindChosen();
    void onParametersEdited();
    void choose(const Lens &lens);
    LensSample sample() const;
    void preview();
    void suggest();

    Source m_source;
    LensPair m_lens;
    QComboBox *m_side;
    QComboBox *m_kind;
    WaveEdit *m_parameters;
    QLabel *m_sentence;
    QLabel *m_preview;
    QPushButton *m_suggest;
    QVBoxLayout *m_suggestions;
};

} // namespace wirelark
