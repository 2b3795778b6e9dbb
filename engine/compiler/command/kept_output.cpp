#include "engine/compiler/command/kept_output.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

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
  const auto kept =
      std::count_if(now.begin(), now.end(), [&](const std::string& words) { return old.contains(words); });
  return 2 * static_cast<std::size_t>(kept) >= std::min(old.size(), now.size());
}

// Whether the bytes have the identifier of a pack, of this or of an earlier format.
bool isSomePack(std::string_view bytes) {
  return bytes.substr(std::min<std::size_t>(4, bytes.size())).starts_with("RTA");
}

std::string bytesAt(const std::string& path) {
  const std::unique_ptr<std::istream> file = machine::openFile(path);
  return file ? readBounded(*file, kMostPackBytes) : "";
}

// Whether `advisor build` wrote the file. Some parts of a pack have no identifier, but lie beside one that has.
bool isPartOfPack(const std::string& path, std::string_view bytes) {
  if (isSomePack(bytes)) return true;
  for (const std::string_view end : {".first.json", ".words"}) {
    if (!path.ends_with(end)) continue;
    const std::string name = path.substr(0, path.size() - end.size());
    return isSomePack(bytesAt(name + ".head")) || isSomePack(bytesAt(name + ".pack"));
  }
  return false;
}

}  // namespace

std::string whyNotReplace(const OutputFile& output) {
  if (machine::entryAt(output.path) != machine::Entry::kFile) return "";
  std::string bytes = bytesAt(output.path);
  if (!isPartOfPack(output.path, bytes)) {
    return quoted(output.path) +
           " is there already and is no part of a pack; name another folder, or add --force to replace it";
  }
  const OpenedPack before(std::move(bytes));
  const OpenedPack after(output.bytes);
  if (before.error() != Error::kNone || after.error() != Error::kNone) return "";
  if (titleOf(before) == titleOf(after) || asksTheSame(before, after)) return "";
  return quoted(output.path) + " is the pack of another topic, " + quoted(titleOf(before)) +
         "; give one of the two another id in pack.json, or add --force to replace it";
}

}  // namespace advisor::compiler
