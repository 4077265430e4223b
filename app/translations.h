#pragma once

#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace wirelark {

// The words of the windows in a person's language: ours, which are embedded, and Qt's own, where they are installed, so
// that Cancel, the context menus of fields and the names of keys agree with them. Qt's are taken in the language that ours
// are in, never in another. Without a catalogue for the person English has the plurals.
// A run without a window has none of these: scripts rely on its words.
class Translations
{
public:
    // From now on, as long as it lives; there must be an application, and no window yet.
    explicit Translations(const QLocale &locale = QLocale(),
        const QString &qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath));

private:
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace wirelark
