#include "widgets/send/sendprogress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace wirelark {

SendProgress::SendProgress(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_pause(new QPushButton(this))
    , m_stop(new QPushButton(this))
{
    setObjectName(QStringLiteral("sendProgress"));
    m_text->setObjectName(QStringLiteral("sendProgressText"));
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setAccessibleName(tr("How much of the file has been sent"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(160);
    m_pause->setObjectName(QStringLiteral("pauseSending"));
    m_pause->setFocusPolicy(Qt::TabFocus);
    m_stop->setObjectName(QStringLiteral("stopSending"));
    m_stop->setFocusPolicy(Qt::TabFocus); // a click leaves the caret where it is
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 0, 0);
    row->addWidget(m_bar);
    row->addWidget(m_text, 1);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_state.isPaused); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_state.isOver)
            show({});
        else
            Q_EMIT stopRequested();
    });
    setVisible(false);
}

void SendProgress::show(const SendingState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_text->setText(state.text);
    m_bar->setVisible(state.permille >= 0);
    m_bar->setValue(state.permille);
    m_pause->setVisible(state.canPause && !state.isOver);
    m_pause->setText(state.isPaused ? tr("Resume") : tr("Pause"));
    m_stop->setText(state.isOver ? tr("Dismiss") : state.canPause ? tr("Cancel") : tr("Stop"));
    setVisible(!state.text.isEmpty());
    Q_EMIT changed();
}

} // namespace wirelark
