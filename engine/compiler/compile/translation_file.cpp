#include "engine/compiler/compile/translation_file.h"

#include <set>

#include "engine/compiler/model/texts.h"

namespace advisor::compiler {
namespace {

std::string textOf(const Json* value) {
  return value != nullptr && value->is(Json::Kind::kString) ? value->text : std::string();
}

Json entryOf(const std::string& original, const Json* old) {
  Json entry = Json::object();
  entry.add("from", Json::of(original));
  if (old == nullptr) return std::move(entry.add("text", Json::of("")));
  if (!old->is(Json::Kind::kObject)) return std::move(entry.add("text", *old));
  const std::string from = textOf(old->find("from"));
  std::string was = textOf(old->find("was"));
  if (was.empty() && !from.empty() && from != original) was = from;
  if (!was.empty()) entry.add("was", Json::of(was));
  const Json* text = old->find("text");
  return std::move(entry.add("text", text == nullptr ? Json::of("") : *text));
}

void writeMember(const std::string& key, const Json& value, std::string& out) {
  const std::string name = writeJson(Json::of(key));
  if (!value.is(Json::Kind::kObject)) {
    out += "  " + name + ": " + writeJson(value);
    return;
  }
  out += "  " + name + ": {";
  for (std::size_t i = 0; i < value.members.size(); ++i) {
    const auto& [part, json] = value.members[i];
    out += (i == 0 ? "\n    " : ",\n    ") + writeJson(Json::of(part)) + ": " + writeJson(json);
  }
  out += "\n  }";
}

}  // namespace

TranslationFile translationFile(const Model& model, const Json& old) {
  TranslationFile file;
  std::string members;
  const auto add = [&](const std::string& key, const Json& value) {
    if (!members.empty()) members += ",\n";
    writeMember(key, value, members);
  };
  if (const Json* schema = old.find("$schema")) add("$schema", *schema);
  std::set<std::string> known{"$schema"};
  for (const ReaderText& one : readerTexts(model)) {
    if (!known.insert(one.text->key).second) continue;
    const Json entry = entryOf(one.text->value, old.find(one.text->key));
    ++file.texts;
    if (textOf(entry.find("text")).empty()) {
      ++file.open;
    } else if (entry.find("was") != nullptr) {
      ++file.stale;
    }
    add(one.text->key, entry);
  }
  for (const auto& [key, value] : old.members) {
    if (!known.insert(key).second) continue;
    ++file.withoutText;
    add(key, value);
  }
  file.text = "{\n" + members + "\n}\n";
  return file;
}

}  // namespace advisor::compiler
