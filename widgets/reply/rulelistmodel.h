#pragma once

#include <QAbstractTableModel>

#include "core/reply/rulecheck.h"
#include "widgets/reply/ruledraft.h"

namespace wirelark {

// The rules of a draft, a row each, with what is wrong with them, how often they have fired, and how often they would
// have. Rows can be dragged to another place.
class RuleListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { On, When, Send, After, Once, Hits, WouldFire };
    static constexpr int columns = WouldFire + 1;

    explicit RuleListModel(QObject *parent = nullptr);

    const RuleDraft &draft() const { return m_draft; }
    void setDraft(const RuleDraft &draft); // no edited()
    void setOrigins(); // each is the applied one of its row
    void setFile(const QString &path, const QString &inFile);
    const Rule &rule(int row) const { return m_draft.text.lines()[std::size_t(row)].rule; }
    const std::optional<RuleOffence> &offence(int row) const { return m_offences[std::size_t(row)]; }
    // The first row that is no rule; -1: all are.
    int firstFaulty() const;

    // By a person, each with edited().
    void insertRule(int row, const Rule &rule);
    void setRule(int row, const Rule &rule);
    void removeRule(int row);
    void moveRule(int from, int to); // so that it then is row `to`
    void setLimit(const AnswerLimit &limit);

    void setHits(const std::vector<qint64> &hits);   // of the applied rules; empty: they do not answer
    void setFired(const std::vector<qint64> &fired); // of these rules; empty: not known

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    // Moves the row itself, and says no: the view would take the dragged row away.
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void edited();
    void ruleMoved(int to);

private:
    QString text(const QModelIndex &index) const;
    QString spoken(const QModelIndex &index) const;
    QString help(int row, int column) const;
    bool isWrong(int row, int column) const;
    void tellColumn(Column column);

    RuleDraft m_draft;
    std::vector<std::optional<RuleOffence>> m_offences;
    std::vector<qint64> m_hits;
    std::vector<qint64> m_fired;
};

} // namespace wirelark
