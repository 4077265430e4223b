#pragma once

#include <vector>

#include <QLabel>

#include "core/compose/template.h"

namespace wirelark {

struct FileEnds;

// Exactly what would be sent: "9 bytes: 47 45 54 20 ... 0A". The middle is elided where there is no room, the
// count never. Or, in words, why nothing can be sent.
class BytePreview : public QLabel
{
    Q_OBJECT

public:
    explicit BytePreview(QWidget *parent = nullptr);

    // Those of the moment have dots below them.
    void showBytes(const QByteArray &bytes, const std::vector<MadeField> &fields = {});
    // Of `count` bytes these are the first and the last; together they are all of them, or equally many.
    void showParts(qint64 count, const QByteArray &head, const QByteArray &tail);
    void showFile(const FileEnds &file);
    void showReason(const QString &reason);

    static constexpr qsizetype partSize = 512; // more than a line can show

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateText();
    bool isOfTheMoment(qint64 byte) const;

    qint64 m_count = 0;
    QByteArray m_head;
    QByteArray m_tail;
    QString m_reason;
    std::vector<MadeField> m_moments; // those that may be others a moment later
    qsizetype m_textBefore = 0;       // letters before the first byte
    qsizetype m_front = 0;            // bytes shown before the ellipsis, or all
    qsizetype m_back = 0;             // and behind it
};

} // namespace wirelark
