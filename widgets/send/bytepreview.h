#pragma once

#include <QLabel>

namespace wirelark {

// Exactly what would be sent: "9 bytes: 47 45 54 20 ... 0A". The middle is elided where there is no room, the
// count never. Or, in words, why nothing can be sent.
class BytePreview : public QLabel
{
    Q_OBJECT

public:
    explicit BytePreview(QWidget *parent = nullptr);

    void showBytes(const QByteArray &bytes);
    // Of `count` bytes these are the first and the last; together they are all of them, or equally many.
    void showParts(qint64 count, const QByteArray &head, const QByteArray &tail);
    void showReason(const QString &reason);

    static constexpr qsizetype partSize = 512; // more than a line can show

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateText();

    qint64 m_count = 0;
    QByteArray m_head;
    QByteArray m_tail;
    QString m_reason;
};

} // namespace wirelark
