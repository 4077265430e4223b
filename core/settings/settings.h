#pragma once

#include <memory>

#include <QByteArray>
#include <QString>
#include <QStringList>

class QSettings;

namespace wirelark {

enum class ThemeSetting : quint8 { System, Light, Dark };

// What is appended to text that is sent.
enum class EndingSetting : quint8 { None, Lf, CrLf, Cr, Nul };

// What the program remembers between two runs: every key, its type and its default. A value that is missing, of another
// type or out of range counts as not there. Main thread only; written when the event loop is idle and at the end.
class Settings
{
public:
    enum class Fault : quint8 {
        None,
        Damaged,    // the file was no settings file; it is kept beside with `.damaged` behind its name
        NotWritten, // what is set lasts for this run only
    };

    // The file, made when something is set; wirelark/wirelark.ini in the user's configuration folder by default.
    explicit Settings(const QString &file = defaultFile());
    ~Settings();
    static QString defaultFile();

    QString file() const;
    // Writes what is set. To be asked once after the start and once at the end, so that a fault is told once.
    Fault sync();

    QByteArray windowGeometry() const; // QWidget::saveGeometry(); empty: none
    void setWindowGeometry(const QByteArray &geometry);
    // The state of a splitter or a header, by its object name; empty: none.
    QByteArray viewState(const QString &name) const;
    void setViewState(const QString &name, const QByteArray &state);

    static constexpr qsizetype maxRecentTargets = 12;
    QStringList recentTargets() const; // lines of the address bar, newest first, each once
    void addRecentTarget(const QString &line);
    void clearRecentTargets();

    ThemeSetting theme() const; // System
    void setTheme(ThemeSetting theme);

    static constexpr int minDataZoom = -4;
    static constexpr int maxDataZoom = 16;
    int dataZoom() const; // points added to the font of data; 0
    void setDataZoom(int points);

    QStringList colourRules() const; // a line each, see ColourRule; in the order in which they are asked
    void setColourRules(const QStringList &lines);

    qint64 quota() const; // bytes the journal may have on disk, 0: no limit; 2 GB
    void setQuota(qint64 bytes);

    bool remembersHistory() const; // of what was sent; true
    void setRemembersHistory(bool remembers);
    static constexpr qsizetype maxHistory = 500;
    QStringList history() const; // what was sent, oldest first; empty unless it is remembered
    void setHistory(const QStringList &lines);

    QString snippetFile() const; // the path of the file that snippets are kept in; empty: the program's own
    void setSnippetFile(const QString &path);

    EndingSetting ending() const; // Lf
    void setEnding(EndingSetting ending);
    bool hasEscapes() const; // in the send box; true
    void setHasEscapes(bool on);

    bool isLogHex() const; // false: text
    void setLogHex(bool on);
    bool isSidebarVisible() const; // true
    void setSidebarVisible(bool visible);
    bool isInspectorVisible() const; // true: it comes with the first row that is selected
    void setInspectorVisible(bool visible);

private:
    void setAsideDamaged();
    bool boolean(const QString &key, bool fallback) const;
    qint64 number(const QString &key, qint64 fallback, qint64 min, qint64 max) const;

    std::unique_ptr<QSettings> m_store;
    Fault m_fault = Fault::None;
};

} // namespace wirelark
