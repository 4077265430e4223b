#pragma once

#include <QStringList>
#include <QWidget>

#include "widgets/inspector/checksumrun.h"

class QTableWidget;

namespace wirelark {

// All checksums of some bytes, the most used ones first, and above them those that the last of the bytes could be. It
// computes while it is seen. Copying copies the number of the current row; of one of those above, its name.
class ChecksumPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksumPanel(QWidget *parent = nullptr);

    // So many bytes of what `reader` reads, from `offset` on; `isSelection`: they were chosen, else they are a message.
    void setBytes(const ChecksumRun::Reader &reader, qint64 offset, qint64 size, bool isSelection);
    void clear();
    void setZoom(int points);

    // Of how many bytes, how far it is, or why there is nothing.
    QString headline() const { return m_headline; }
    // The text beside a name of the catalogue; empty while it is computed.
    QString result(const QString &name) const;
    // What is said of the end of the bytes, row by row: `CRC-16/MODBUS: at the end, LE`.
    QStringList guesses() const;

Q_SIGNALS:
    void headlineChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void fitColumns();
    void restart();
    void refresh();
    void setHeadline(const QString &headline);
    void fill();
    void addRow(const QString &name, const QString &result, int algorithm);
    void addGuesses();
    void copyCurrent(ByteOrder order, bool asNumber);
    void openMenu(QPoint position);
    int currentAlgorithm() const; // in allChecksums(); -1: none

    QTableWidget *m_table;
    QString m_headline;
    ChecksumRun m_run;
    ChecksumRun::Reader m_reader;
    qint64 m_offset = 0;
    qint64 m_size = 0;
    bool m_isSelection = false;
};

} // namespace wirelark
