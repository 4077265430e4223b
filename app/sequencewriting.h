#pragma once

#include "core/sequence/sequencedocument.h"

#include <functional>

#include <QObject>

namespace wirelark {

class SequenceWindow;

// The text in a SequenceWindow and its file: opens and saves it, and asks before anything that would be lost. What is not
// saved when the program ends is there again when a sequence is written next. Main thread.
class SequenceWriting : public QObject
{
    Q_OBJECT

public:
    // The window must outlive this.
    explicit SequenceWriting(SequenceWindow &window, QObject *parent = nullptr);

    const SequenceDocument &document() const { return m_document; }
    bool isSaved() const;

    // What is shown instead; asks first if the text is not saved.
    void showNew(const QString &text, const QString &remark);
    // The same without asking: false, and nothing is done, if the text is not saved.
    bool showFile(const QString &path);
    void openFile(const QString &path);
    void saveTo(const QString &path);
    // What an earlier run did not save, if there is such a text and none stands here.
    void takeDraft();
    void keepDraft() const;
    static void forgetDrafts();

private:
    void open();
    void save();
    void saveAs();
    void readFile(const QString &path);
    void whenMayReplace(const std::function<void()> &replace);
    void write(const QString &path, SequenceDocument::Overwrite overwrite);
    void refresh();

    SequenceWindow &m_window;
    SequenceDocument m_document;
};

} // namespace wirelark
