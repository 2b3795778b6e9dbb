#include "engine/compiler/command/other_topic.h"

#include <algorithm>
#include <set>

#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/opened_pack.h"
#include "engine/compiler/command/read_input.h"
#include "engine/compiler/source/names.h"

namespace advisor::compiler {
namespace {

std::string titleOf(const OpenedPack& pack) { return pack.text(pack.pack().head[0].title()); }

std::set<std::string> questionsOf(const OpenedPack& pack) {
  std::set<std::string> words;
  for (const format::Question& question : pack.pack().questions) words.insert(pack.text(question.text()));
  return words;
}

bool asksTheSame(const OpenedPack& before, const OpenedPack& after) {
  const std::set<std::string> old = questionsOf(before);
  const std::set<std::string> now = questionsOf(after);
  const auto kept = std::count_if(now.begin(), now.end(), [&](const std::string& words) { return old.contains(words); });
  return 2 * static_cast<std::size_t>(kept) >= std::min(old.size(), now.size());
}

}  // namespace

std::string otherTopicAt(const OutputFile& pack) {
  if (machine::entryAt(pack.path) != machine::Entry::kFile) return "";
  const std::unique_ptr<std::istream> file = machine::openFile(pack.path);
  if (!file) return "";
  const OpenedPack before(readBounded(*file, kMostPackBytes));
  const OpenedPack after(pack.bytes);
  if (before.error() != Error::kNone || after.error() != Error::kNone) return "";
  if (titleOf(before) == titleOf(after) || asksTheSame(before, after)) return "";
  return quoted(pack.path) + " is the pack of another topic, " + quoted(titleOf(before)) +
         "; give one of the two another id in pack.json, or add --force to replace it";
}

}  // namespace advisor::compiler
