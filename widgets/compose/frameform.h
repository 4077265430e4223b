#pragma once

#include <QWidget>

#include "core/compose/fieldwords.h"
#include "core/compose/frame.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace wirelark {

// What the value of a length, a checksum or a counter says, to be chosen instead of typed: how it is written, what it is of
// and what is added.
class FrameForm : public QWidget
{
    Q_OBJECT

public:
    explicit FrameForm(QWidget *parent = nullptr);

    // `names` are those of the rows.
    void show(const FrameRow &row, const QStringList &names);

Q_SIGNALS:
    void valueChosen(const QString &value);

private:
    enum class Kind : quint8 { Other, Length, Checksum, Count, Random };

    QLabel *addPart(const QString &text, QWidget *part);
    void fillFormats(Kind kind);
    void fillRanges(Kind kind, const QStringList &names);
    void choose();

    QComboBox *m_format;
    QComboBox *m_range;
    QSpinBox *m_delta;
    QLabel *m_formatLabel;
    QLabel *m_rangeLabel;
    QLabel *m_deltaLabel;
    QLabel *m_hint;
    FieldWords m_words;
    Kind m_kind = Kind::Other;
    bool m_isShowing = false; // what is in the parts was put there by the program
};

} // namespace wirelark
