#include "core/explain/snippetwords.h"

#include <QCoreApplication>

namespace wirelark {

namespace {

struct SnippetWords
{
    Q_DECLARE_TR_FUNCTIONS(wirelark::SnippetWords)
};

QString sentence(const SnippetFault &fault)
{
    using Kind = SnippetFault::Kind;
    switch (fault.kind) {
    case Kind::NotUtf8:
        return SnippetWords::tr("this is not UTF-8");
    case Kind::NoHeader:
        return SnippetWords::tr("\"%1\" stands before the first [name]").arg(fault.word);
    case Kind::OpenHeader:
        return SnippetWords::tr("the ] is missing");
    case Kind::EmptyName:
        return SnippetWords::tr("a name is missing");
    case Kind::SecondName:
        return SnippetWords::tr("another snippet is called \"%1\"").arg(fault.word);
    case Kind::UnknownKey:
        return SnippetWords::tr("there is no key \"%1\"").arg(fault.word);
    case Kind::SecondKey:
        return SnippetWords::tr("\"%1\" was given before").arg(fault.word);
    case Kind::BadValue:
        return SnippetWords::tr("\"%1\" does not fit here").arg(fault.word);
    case Kind::SecondShortcut:
        return SnippetWords::tr("another snippet has the shortcut %1").arg(fault.word);
    case Kind::NoMessage:
        return SnippetWords::tr("\"%1\" has no message: a line that begins with >").arg(fault.word);
    case Kind::UnknownLine:
        return SnippetWords::tr("\"%1\" is not understood").arg(fault.word);
    case Kind::TooMany:
        return SnippetWords::tr("the file is too large");
    }
    return {};
}

} // namespace

QString troubleText(const SnippetFile::Trouble &trouble, const QString &path)
{
    using Kind = SnippetFile::Trouble::Kind;
    switch (trouble.kind) {
    case Kind::CannotRead:
        return SnippetWords::tr("%1 cannot be read: %2").arg(path, qt_error_string(trouble.error));
    case Kind::CannotWrite:
        return SnippetWords::tr("%1 cannot be written: %2").arg(path, qt_error_string(trouble.error));
    case Kind::NotUnderstood:
        //: A file, then where in it, then what is wrong there
        return SnippetWords::tr("%1, line %2, column %3: %4. Nothing is written to it until that is put right.")
            .arg(path)
            .arg(trouble.fault.line)
            .arg(trouble.fault.column)
            .arg(sentence(trouble.fault));
    case Kind::ChangedOnDisk:
        return SnippetWords::tr("%1 was changed by another program, or has an error; it is not written over.").arg(path);
    }
    return {};
}

} // namespace wirelark
