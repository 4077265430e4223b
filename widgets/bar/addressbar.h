#pragma once

#include <QWidget>

namespace wirelark {

class AddressEdit;
class ElidedLabel;
class HintButton;
class Link;

// The address bar: what a person types, the word of what Enter will do, and the sentence that explains it.
// The explanation changes with the text, within the same turn of the event loop.
class AddressBar : public QWidget
{
    Q_OBJECT

public:
    explicit AddressBar(QWidget *parent = nullptr);

    QString line() const;
    void setLine(const QString &line);
    void setRecents(const QStringList &lines); // newest first

    void selectAll(); // and takes the focus
    void selectPart(const QString &part); // and takes the focus; everything if the part is not there
    void setBusy(bool busy); // something is going on that the button cancels

Q_SIGNALS:
    void commandEntered(
        const QString &line, bool another); // a valid line; `another`: even if it exists already
    void cancelRequested();

private:
    void interpretLine();
    void enter(bool another);
    void updateButton();

    AddressEdit *m_edit;
    HintButton *m_button;
    ElidedLabel *m_sentence;
    Link *m_suggestion;
    ElidedLabel *m_hint;
    QString m_word;
    QString m_suggestedLine;
    bool m_isValid = false;
    bool m_isBusy = false;
};

} // namespace wirelark
