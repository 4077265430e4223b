#include "core/settings/settings.h"

#include <array>
#include <limits>
#include <utility>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace wirelark {
namespace {

const QString geometryKey = u"window/geometry"_s;
const QString viewsKey = u"window/views/"_s;
const QString sidebarKey = u"window/sidebar"_s;
const QString inspectorKey = u"window/inspector"_s;
const QString themeKey = u"look/theme"_s;
const QString zoomKey = u"look/dataZoom"_s;
const QString logHexKey = u"look/logHex"_s;
const QString rulesKey = u"look/colourRules"_s;
const QString recentKey = u"recent/targets"_s;
const QString remembersKey = u"send/rememberHistory"_s;
const QString historyKey = u"send/history"_s;
const QString snippetFileKey = u"send/snippetFile"_s;
const QString endingKey = u"send/ending"_s;
const QString escapesKey = u"send/escapes"_s;
const QString quotaKey = u"journal/quota"_s;

constexpr qint64 defaultQuota = 2'000'000'000;

// In the order of their enums.
constexpr std::array themeWords {"system"_L1, "light"_L1, "dark"_L1};
constexpr std::array endingWords {"none"_L1, "lf"_L1, "crlf"_L1, "cr"_L1, "nul"_L1};

template <typename Enum, size_t count>
Enum fromWord(const std::array<QLatin1StringView, count> &words, const QString &word, Enum fallback)
{
    for (size_t i = 0; i < count; ++i) {
        if (word == words[i])
            return static_cast<Enum>(i);
    }
    return fallback;
}

QLatin1StringView toWord(const auto &words, auto value)
{
    return words.at(static_cast<size_t>(value));
}

bool isText(const QString &path)
{
    QFile file(path);
    return !file.open(QIODevice::ReadOnly) || !file.read(4096).contains('\0');
}

} // namespace

QString Settings::defaultFile()
{
    // Named here, not by QCoreApplication, so that a test's program reads the same place.
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/wirelark/wirelark.ini"_L1;
}

Settings::Settings(const QString &file)
    : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    m_store->allKeys(); // sections are parsed when they are needed, and only then is a fault known
    if (m_store->status() == QSettings::FormatError || !isText(file))
        setAsideDamaged();
}

Settings::~Settings() = default;

void Settings::setAsideDamaged()
{
    const QString path = file();
    m_fault = Fault::Damaged;
    QFile::remove(path + ".damaged"_L1);
    QFile::rename(path, path + ".damaged"_L1);
    m_store.reset(); // before the new one: two of one file share what they have read
    m_store = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

QString Settings::file() const
{
    return m_store->fileName();
}

Settings::Fault Settings::sync()
{
    m_store->sync();
    if (m_store->status() == QSettings::AccessError)
        m_fault = Fault::NotWritten;
    return std::exchange(m_fault, Fault::None);
}

bool Settings::boolean(const QString &key, bool fallback) const
{
    const QString word = m_store->value(key).toString();
    return word == "true"_L1 || (word != "false"_L1 && fallback);
}

qint64 Settings::number(const QString &key, qint64 fallback, qint64 min, qint64 max) const
{
    bool isNumber = false;
    const qint64 value = m_store->value(key).toLongLong(&isNumber);
    return isNumber && value >= min && value <= max ? value : fallback;
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store->setValue(geometryKey, geometry);
}

QByteArray Settings::viewState(const QString &name) const
{
    return m_store->value(viewsKey + name).toByteArray();
}

void Settings::setViewState(const QString &name, const QByteArray &state)
{
    m_store->setValue(viewsKey + name, state);
}

QStringList Settings::recentTargets() const
{
    QStringList lines = m_store->value(recentKey).toStringList();
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.mid(0, maxRecentTargets);
}

void Settings::addRecentTarget(const QString &line)
{
    if (line.isEmpty())
        return;
    QStringList lines = recentTargets();
    lines.removeAll(line);
    lines.prepend(line);
    m_store->setValue(recentKey, lines.mid(0, maxRecentTargets));
}

void Settings::clearRecentTargets()
{
    m_store->remove(recentKey);
}

ThemeSetting Settings::theme() const
{
    return fromWord(themeWords, m_store->value(themeKey).toString(), ThemeSetting::System);
}

void Settings::setTheme(ThemeSetting theme)
{
    m_store->setValue(themeKey, QString(toWord(themeWords, theme)));
}

int Settings::dataZoom() const
{
    return static_cast<int>(number(zoomKey, 0, minDataZoom, maxDataZoom));
}

void Settings::setDataZoom(int points)
{
    m_store->setValue(zoomKey, points);
}

QStringList Settings::colourRules() const
{
    return m_store->value(rulesKey).toStringList();
}

void Settings::setColourRules(const QStringList &lines)
{
    m_store->setValue(rulesKey, lines);
}

qint64 Settings::quota() const
{
    return number(quotaKey, defaultQuota, 0, std::numeric_limits<qint64>::max());
}

void Settings::setQuota(qint64 bytes)
{
    m_store->setValue(quotaKey, bytes);
}

bool Settings::remembersHistory() const
{
    return boolean(remembersKey, true);
}

void Settings::setRemembersHistory(bool remembers)
{
    m_store->setValue(remembersKey, remembers);
    if (!remembers)
        m_store->remove(historyKey);
}

QStringList Settings::history() const
{
    return remembersHistory() ? m_store->value(historyKey).toStringList() : QStringList();
}

void Settings::setHistory(const QStringList &lines)
{
    if (remembersHistory())
        m_store->setValue(historyKey, lines.mid(qMax<qsizetype>(0, lines.size() - maxHistory)));
}

QString Settings::snippetFile() const
{
    return m_store->value(snippetFileKey).toString();
}

void Settings::setSnippetFile(const QString &path)
{
    m_store->setValue(snippetFileKey, path);
}

EndingSetting Settings::ending() const
{
    return fromWord(endingWords, m_store->value(endingKey).toString(), EndingSetting::Lf);
}

void Settings::setEnding(EndingSetting ending)
{
    m_store->setValue(endingKey, QString(toWord(endingWords, ending)));
}

bool Settings::hasEscapes() const
{
    return boolean(escapesKey, true);
}

void Settings::setHasEscapes(bool on)
{
    m_store->setValue(escapesKey, on);
}

bool Settings::isLogHex() const
{
    return boolean(logHexKey, false);
}

void Settings::setLogHex(bool on)
{
    m_store->setValue(logHexKey, on);
}

bool Settings::isSidebarVisible() const
{
    return boolean(sidebarKey, true);
}

void Settings::setSidebarVisible(bool visible)
{
    m_store->setValue(sidebarKey, visible);
}

bool Settings::isInspectorVisible() const
{
    return boolean(inspectorKey, true);
}

void Settings::setInspectorVisible(bool visible)
{
    m_store->setValue(inspectorKey, visible);
}

} // namespace wirelark
