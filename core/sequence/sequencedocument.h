#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace wirelark {

// The file of a sequence that is being written: what is in it, as far as we know. What somebody else has changed
// meanwhile is written over only by who says so, and what is not UTF-8 is not opened, for it would not come back whole.
class SequenceDocument
{
public:
    enum class Trouble : quint8 {
        CannotRead,    // errno in error()
        CannotWrite,   // the same
        NotUtf8,
        TooLong,       // more than StepSequence::maxText
        ChangedOnDisk, // since it was read or written last; or it is gone, or new
    };
    enum class Overwrite : quint8 { No, Yes };

    // Empty: it has none yet.
    const QString &path() const { return m_path; }
    QString name() const; // without its folder
    int error() const { return m_error; }

    // The text, with LF alone; on trouble nothing, and this is as before.
    std::optional<QString> read(const QString &path);
    // Whole or not at all (rename(2)), with the line ends that were read. On success it is the file from now on.
    bool write(const QString &path, const QString &text, Overwrite overwrite = Overwrite::No);
    // Of the call that failed last.
    Trouble trouble() const { return m_trouble; }

    // The text is what the file had when it was read or written last; of one without a file: it is empty.
    bool isSaved(const QString &text) const { return text == m_saved; }
    bool hasChangedOnDisk() const;
    // A new text, without a file.
    void leave() { *this = SequenceDocument(); }
    // As if it had been read long ago: the text that stands there is not this one, and may not be written over.
    void resume(const QString &path) { *this = SequenceDocument(); m_path = path; }

private:
    std::optional<QByteArray> bytesOf(const QString &path, int &error) const;
    bool fail(Trouble trouble, int error = 0);

    QString m_path;
    QByteArray m_bytes; // as read or written last
    QString m_saved;
    bool m_hasCrLf = false;
    Trouble m_trouble = Trouble::CannotRead;
    int m_error = 0;
};

} // namespace wirelark
