// `advisor show`: what a pack file is, and what it was made by and of.
#include <algorithm>
#include <iostream>
#include <string_view>

#include "engine/compiler/command/command.h"
#include "engine/compiler/command/machine.h"
#include "engine/compiler/command/pack_folder.h"
#include "engine/compiler/command/read_input.h"
#include "engine/compiler/source/json.h"
#include "engine/compiler/source/sha256.h"
#include "engine/compiler/source/version.h"
#include "engine/runtime/pack.h"

namespace advisor::compiler {
namespace {

constexpr std::size_t kMostPackBytes = std::size_t{64} << 20;
constexpr std::size_t kIdentifierAt = 4;

std::string formatOf(std::string_view bytes) { return std::string(bytes.substr(kIdentifierAt, kIdentifierAt)); }

// What is wrong with a file that the engine refuses.
Diagnostic refusal(const std::string& name, std::string_view bytes, Error error) {
  const Place place{name, "", 0};
  if (error == Error::kOtherFormat) {
    return {Code::kOtherFormat, place,
            "this pack has the format " + formatOf(bytes) + ", and this program reads " + format::PackIdentifier(),
            "build the content again with this program, or use the release that wrote the pack"};
  }
  if (error == Error::kNotAPack) {
    return {Code::kNotAPack, place, "this is not a pack", "give a file .pack or .head that the command build wrote"};
  }
  return {Code::kDamagedPack, place, "this pack is damaged", "build it again, or copy it again"};
}

// A pack and the memory that it lives in.
struct OpenPack {
  std::string bytes;
  std::vector<std::uint64_t> workspace;
  Pack pack;
};

Error open(OpenPack& out) {
  // A workspace that is never too small: the engine needs less than 64 bytes for each byte of a pack.
  out.workspace.assign(std::max<std::size_t>(out.bytes.size(), 1024) * 8, 0);
  Arena arena({reinterpret_cast<std::uint8_t*>(out.workspace.data()), out.workspace.size() * sizeof(std::uint64_t)});
  return openPack({reinterpret_cast<const std::uint8_t*>(out.bytes.data()), out.bytes.size()}, arena, out.pack);
}

// A text of the pack; those that lie in a file of their own are empty here.
std::string textOf(const Pack& pack, std::uint16_t number) {
  std::string_view all(reinterpret_cast<const char*>(pack.texts.data()), pack.texts.size());
  for (; number > 0 && !all.empty(); --number) all.remove_prefix(all.find('\0') + 1);
  return std::string(all.substr(0, all.find('\0')));
}

Json describe(const OpenPack& opened) {
  const Pack& pack = opened.pack;
  const format::Head& head = pack.head[0];
  const std::uint64_t hash = std::uint64_t{head.content_high()} << 32U | head.content_low();
  Json json = Json::object();
  const auto add = [&](const char* key, std::string_view value) { json.add(key, Json::of(value)); };
  add("id", textOf(pack, head.id()));
  add("version", textOf(pack, head.version()));
  add("locale", textOf(pack, head.locale()));
  add("title", textOf(pack, head.title()));
  add("review", textOf(pack, head.review_status()));
  add("review_by", textOf(pack, head.review_by()));
  add("format", format::PackIdentifier());
  add("compiler", versionWords(head.compiler()));
  add("content", hashWords(hash));
  json.add("bytes", Json::of(static_cast<std::int64_t>(opened.bytes.size())))
      .add("questions", Json::of(static_cast<std::int64_t>(pack.questions.size())))
      .add("rules", Json::of(static_cast<std::int64_t>(pack.rules.size())))
      .add("items", Json::of(static_cast<std::int64_t>(pack.items.size())))
      .add("texts", Json::of(static_cast<std::int64_t>(pack.textCount)));
  return json;
}

int runShow(const Arguments& arguments) {
  const std::string& name = arguments.positional[0];
  const std::string refused = refuseInput(name, "a pack");
  if (!refused.empty()) return refuseCall(showCommand(), refused);
  const std::unique_ptr<std::istream> file = machine::openFile(name);
  if (!file) return refuseCall(showCommand(), "cannot read \"" + name + "\"");
  OpenPack opened;
  opened.bytes = readBounded(*file, kMostPackBytes);
  const Error error = opened.bytes.size() > kMostPackBytes ? Error::kNotAPack : open(opened);
  if (error != Error::kNone) {
    printToTerminal({refusal(name, opened.bytes, error)}, {});
    return kContentWrong;
  }
  const Json json = describe(opened);
  if (arguments.has("--json")) {
    std::cout << writeJson(json) << "\n";
    return kFine;
  }
  for (const auto& [key, value] : json.members) {
    std::string label = key;
    label.resize(11, ' ');
    std::cout << label << (value.is(Json::Kind::kString) ? value.text : writeJson(value)) << "\n";
  }
  return kFine;
}

}  // namespace

Command showCommand() {
  return {"show",
          {"FILE.pack"},
          "what a pack is: its version, its compiler and its content's hash",
          "Opens FILE.pack as the engine does and prints what it is and what it was made by and of. A pack of another\n"
          "format is refused and named.",
          {{"--json", "", "print one JSON object instead"}},
          runShow};
}

}  // namespace advisor::compiler
