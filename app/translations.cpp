#include "app/translations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wirelark {

Translations::Translations(const QLocale &locale, const QString &qtFolder)
{
    if (!m_own.load(locale, u"wirelark"_s, u"_"_s, u":/i18n"_s) && !m_own.load(u":/i18n/wirelark_en.qm"_s))
        return;
    if (m_qt.load(u"qtbase_"_s + m_own.language(), qtFolder))
        QCoreApplication::installTranslator(&m_qt);
    QCoreApplication::installTranslator(&m_own);
}

} // namespace wirelark
