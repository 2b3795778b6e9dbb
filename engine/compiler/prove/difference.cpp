#include "engine/compiler/prove/difference.h"

#include <algorithm>
#include <utility>

#include "engine/compiler/prove/example.h"
#include "engine/compiler/prove/joint.h"
#include "engine/compiler/prove/symbolic_model.h"

namespace advisor::compiler {
namespace {

Bdd apart(const Bdd& a, const Bdd& b) { return (a - b) | (b - a); }

template <typename T>
std::size_t indexOf(const std::vector<T>& list, const std::string& id) {
  return static_cast<std::size_t>(std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id == id; }) -
                                  list.begin());
}

class Comparison {
 public:
  Comparison(Joint& joint, AnswerSpace& space, Difference& result)
      : space_(space), result_(result), before_(joint.before, space), after_(joint.after, space) {
    real_ = asked(Stage::kTriage);
    total_ = space.count(real_, space.triageBlocks());
    result.answerSets = total_.text();
  }

  void run() {
    add("outcome", byId(before_.model().outcomes, before_.outcomes(), after_.model().outcomes, after_.outcomes()),
        Stage::kTriage);
    add("urgency", byPlace(before_.urgencies(), after_.urgencies()), Stage::kTriage);
    add("start", byPlace(before_.starts(), after_.starts()), Stage::kTriage);
    items();
    add("checks",
        byId(before_.model().checks.outcomes, before_.checkOutcomes(), after_.model().checks.outcomes,
             after_.checkOutcomes()),
        Stage::kRaceCheck);
    const Bdd milder = milderIn(before_.urgencies(), after_.urgencies()) | milderIn(before_.starts(), after_.starts());
    if (!(milder & real_).isEmpty()) result_.milder = change("milder", milder, Stage::kTriage);
  }

 private:
  // A question is asked of a reader when either version asks it.
  Bdd asked(Stage upTo) {
    Bdd sets = Bdd::constantTrue();
    for (std::size_t i = before_.model().questions.size(); i-- > 0;) {
      if (before_.model().questions[i].stage > upTo) continue;
      const auto q = static_cast<QuestionId>(i);
      const Bdd applies = before_.asked(q) | after_.asked(q);
      sets &= (applies & space_.answered(q)) | (space_.idle(q) - applies);
    }
    return sets;
  }

  template <typename T>
  Bdd byId(const std::vector<T>& olds, const std::vector<Bdd>& before, const std::vector<T>& news,
           const std::vector<Bdd>& after) {
    Bdd changed;
    for (std::size_t i = 0; i < olds.size(); ++i) {
      const std::size_t other = indexOf(news, olds[i].id);
      changed |= other < news.size() ? apart(before[i], after[other]) : before[i];
    }
    for (std::size_t i = 0; i < news.size(); ++i) {
      if (indexOf(olds, news[i].id) == olds.size()) changed |= after[i];
    }
    return changed;
  }

  Bdd byPlace(const std::vector<Bdd>& before, const std::vector<Bdd>& after) {
    Bdd changed;
    for (std::size_t i = 0; i < before.size(); ++i) changed |= apart(before[i], after[i]);
    return changed;
  }

  void items() {
    const std::vector<Item>& olds = before_.model().items;
    const std::vector<Item>& news = after_.model().items;
    for (const ItemId old : eachId<ItemId>(olds)) {
      const Item& item = olds[at(old)];
      const std::size_t other = indexOf(news, item.id);
      if (other == news.size()) {
        add(item.id, !before_.status(old, Status::hidden), Stage::kTriage);
        continue;
      }
      const auto now = static_cast<ItemId>(other);
      Bdd changed = byId(item.variants, before_.variants(old), news[at(now)].variants, after_.variants(now));
      for (const Status status : {Status::do_, Status::do_not, Status::withheld, Status::info}) {
        changed |= apart(before_.status(old, status), after_.status(now, status));
      }
      add(item.id, changed, Stage::kTriage);
    }
    for (const ItemId now : eachId<ItemId>(news)) {
      const std::string& id = news[at(now)].id;
      if (indexOf(olds, id) == olds.size()) add(id, !after_.status(now, Status::hidden), Stage::kTriage);
    }
  }

  Bdd milderIn(const std::vector<Bdd>& before, const std::vector<Bdd>& after) {
    Bdd found;
    Bdd milderBefore;
    Bdd milderAfter;
    for (std::size_t level = before.size(); level-- > 1;) {
      milderBefore |= before[level];
      milderAfter |= after[level];
      found |= milderAfter - milderBefore;
    }
    return found;
  }

  void add(const std::string& what, const Bdd& changed, Stage stage) {
    if (!(changed & (stage == Stage::kTriage ? real_ : asked(stage))).isEmpty())
      result_.changes.push_back(change(what, changed, stage));
  }

  Change change(const std::string& what, const Bdd& changed, Stage stage) {
    const Bdd real = stage == Stage::kTriage ? real_ : asked(stage);
    const int blocks = stage == Stage::kTriage ? space_.triageBlocks() : static_cast<int>(space_.blocks().size());
    const Count count = space_.count(changed & real, blocks);
    const Assignment values = *space_.smallest(changed & real);
    return {what, count.text(), share(count, stage == Stage::kTriage ? total_ : space_.count(real, blocks)),
            exampleOf(before_, values, changed, real, stage), exampleOf(after_, values, changed, real, stage)};
  }

  AnswerSpace& space_;
  Difference& result_;
  SymbolicModel before_, after_;
  Bdd real_;
  Count total_;
};

}  // namespace

Difference difference(const Model& before, const Model& after, const ProofOptions& options) {
  Difference result;
  try {
    Joint joint = join(before, after);
    result.questions = joint.both;
    AnswerSpace space(joint.both, options.budget);
    Comparison(joint, space, result).run();
  } catch (const TooLarge& reason) {
    result.stopped = "the comparison: " + reason.limit;
  }
  return result;
}

}  // namespace advisor::compiler
