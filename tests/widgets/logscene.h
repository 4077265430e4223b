#pragma once

#include <memory>

#include <QPushButton>
#include <QTest>

#include "tests/support/traffic.h"
#include "widgets/log/logview.h"

namespace wirelark {

// A log of twenty lines and the traffic that it shows; the same for every test of it.
class LogScene : public QObject
{
    Q_OBJECT

protected:
    static constexpr int shownRows = 20;

    QString cell(qint64 row, LogColumn column) const { return m_view->cellText(row, column); }
    QString dataOf(qint64 row) const { return cell(row, LogColumn::Data); }
    QPushButton *pill() const { return m_view->findChild<QPushButton *>(QStringLiteral("followPill")); }
    QImage image() const { return m_view->viewport()->grab().toImage(); }

    void fill(int rows)
    {
        for (int i = 0; i < rows; ++i)
            m_traffic->in("row " + QByteArray::number(i));
        m_traffic->show();
    }
    void click(qint64 row)
    {
        const int y = int(row - m_view->topLine()) * m_view->lineHeight() + m_view->lineHeight() / 2;
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {300, y});
    }
    // Other traffic, of which only so much is kept.
    void keepOnly(qint64 segmentBytes, qint64 quota)
    {
        m_view.reset();
        m_traffic = std::make_unique<LiveTraffic>(segmentBytes, quota);
        m_view = std::make_unique<LogView>(m_traffic->rows());
    }

    std::unique_ptr<LiveTraffic> m_traffic;
    std::unique_ptr<LogView> m_view;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        qputenv("TZ", "UTC");
    }
    void init()
    {
        m_view.reset(); // before the rows it shows
        m_traffic = std::make_unique<LiveTraffic>();
        m_view = std::make_unique<LogView>(m_traffic->rows());
        m_view->resize(1000, 100);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const int header = m_view->height() - m_view->viewport()->height();
        m_view->resize(1000, header + shownRows * m_view->lineHeight());
        QCOMPARE(m_view->wholeLines(), shownRows);
    }
};

} // namespace wirelark
