#pragma once

#include <optional>

#include "core/snippets/snippettext.h"

namespace wirelark {

// A file of snippets on disk. What cannot be read, or was changed by somebody else meanwhile, is never written over.
class SnippetFile
{
public:
    struct Trouble
    {
        enum class Kind : quint8 {
            CannotRead,
            CannotWrite,
            NotUnderstood, // `fault` says why
            ChangedOnDisk, // since it was read: read it again first
        };
        Kind kind = Kind::CannotRead;
        int error = 0; // errno, of the first two
        SnippetFault fault {};

        bool operator==(const Trouble &) const = default;
    };

    explicit SnippetFile(const QString &path);

    const QString &path() const { return m_path; }
    const Snippets &snippets() const { return m_snippets; }

    // A file that is not there is an empty one. After a trouble the snippets are those of before.
    std::optional<Trouble> read();
    // Written whole or not at all (rename(2)); the snippets are these if there is no trouble.
    std::optional<Trouble> write(const Snippets &snippets);
    // It is no longer what was read or written last.
    bool hasChanged() const;

private:
    std::optional<QByteArray> bytesOnDisk(int &error) const; // nothing and no error: there is no file

    QString m_path;
    Snippets m_snippets;
    QByteArray m_bytes;       // as read or written last
    bool m_isUnderstood = true; // what is on disk is what m_bytes says
};

} // namespace wirelark
