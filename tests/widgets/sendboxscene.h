#pragma once

#include <memory>

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/payload/hex.h"
#include "widgets/send/sendbox.h"
#include "widgets/theme.h"

namespace wirelark {

// A send box that has the focus, in a window beside a field that could have it; the same for every test of it.
class SendBoxScene : public QObject
{
    Q_OBJECT

protected:
    template <typename Widget> Widget *find(const QString &name) const
    {
        return m_box->findChild<Widget *>(name);
    }
    void type(const QString &text) { QTest::keyClicks(m_edit, text); }
    void click(const QString &segment) { QTest::mouseClick(find<QToolButton>(segment), Qt::LeftButton); }
    QByteArray lastSent() const
    {
        return m_sent->isEmpty() ? QByteArray() : m_sent->last().first().toByteArray();
    }
    QByteArray previewedBytes() const
    {
        const QString hex = m_preview->text().section(QStringLiteral(": "), 1);
        const ParsedHex parsed = parseHex(hex);
        return std::holds_alternative<QByteArray>(parsed) ? std::get<QByteArray>(parsed)
                                                          : "not hex: " + hex.toUtf8();
    }

    const std::vector<SendTarget> oneTarget {{QStringLiteral("connection:1"), QStringLiteral("#1 10.0.0.7"), 1}};
    const std::vector<SendTarget> twoTargets {{QStringLiteral("connection:1"), QStringLiteral("#1 10.0.0.7"), 1},
        {QStringLiteral("listener:1"), QStringLiteral("All of :5000 (3)"), 3}};

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_other = nullptr;
    SendBox *m_box = nullptr;
    QPlainTextEdit *m_edit = nullptr;
    QPushButton *m_button = nullptr;
    QLabel *m_preview = nullptr;
    std::unique_ptr<QSignalSpy> m_sent;

private Q_SLOTS:
    void initTestCase()
    {
        Theme::apply(ThemeChoice::Light);
    }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *rows = new QVBoxLayout(m_window.get());
        m_other = new QLineEdit;
        m_box = new SendBox;
        rows->addWidget(m_other);
        rows->addWidget(m_box);
        rows->addStretch();
        m_edit = find<QPlainTextEdit>(QStringLiteral("sendEdit"));
        m_button = find<QPushButton>(QStringLiteral("sendButton"));
        m_preview = find<QLabel>(QStringLiteral("bytePreview"));
        m_sent = std::make_unique<QSignalSpy>(m_box, &SendBox::sendRequested);
        m_box->setTargets(oneTarget);
        m_window->resize(1600, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_box->focusEdit();
        QTRY_VERIFY(m_edit->hasFocus());
    }
    void cleanup()
    {
        m_window.reset();
    }
};

} // namespace wirelark
