// Writes sessions of the native engine, each compared with the diagrams, for sessions.test.mjs to repeat in the module:
// the answers and the bytes of the results (tests/compiler/proved_sessions.h defines their order).
//
// session_bytes random FOLDER SEED COUNT      random readers
// session_bytes ways FOLDER                   every path through a small pack
// session_bytes models FIRST LAST MOST        every path through random models of these seeds with at most MOST paths
//
// The output is little-endian frames of [kind, length, bytes]: 0 a pack, as JSON; 1 a block of sessions: their number,
// the answers of all (int32), the bytes of all; 2 the end of that pack, as JSON.
#include <cstring>
#include <iostream>

#include "engine/compiler/command/read_folder.h"
#include "engine/compiler/emit/emit.h"
#include "engine/compiler/load/load.h"
#include "engine/compiler/source/source_files.h"
#include "tests/compiler/proved_sessions.h"
#include "tests/engine/whole_model.h"

namespace {

using namespace advisor::compiler;
using Bytes = std::vector<std::uint8_t>;

constexpr std::uint32_t kBlock = 1000;
constexpr std::uint32_t kReasonsEvery = 50;  // computing them takes as long as many sessions
constexpr std::size_t kMostWays = 200'000;

void put(std::string& out, std::uint32_t word) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(word >> shift & 255));
}

void frame(std::uint32_t kind, const std::string& bytes) {
  std::string head;
  put(head, kind);
  put(head, static_cast<std::uint32_t>(bytes.size()));
  std::cout << head << bytes;
}

std::string hex(const Bytes& bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

class Writer {
 public:
  Writer(const Model& model, const std::string& name) : sessions_(model) {
    const advisor::Pack& pack = sessions_.pack();
    const auto number = [](const char* key, std::uint32_t value) {
      return std::string(",\"") + key + "\":" + std::to_string(value);
    };
    frame(0, R"({"name":")" + name + R"(","bytes":")" + hex(emitPack(model, model.mainLocale).bytes) + '"' +
                 number("questions", pack.questions.count) + number("items", pack.items.count) +
                 number("reasonsEvery", kReasonsEvery) + "}");
  }

  void play(const GivenValues& values) {
    const Bytes bytes = sessions_.play(values, held_ % kReasonsEvery == 0);
    for (const std::int32_t value : values) put(values_, static_cast<std::uint32_t>(value));
    said_.append(bytes.begin(), bytes.end());
    ++played_;
    if (++held_ == kBlock) flush();
  }

  void end() {
    flush();
    frame(2, R"({"sessions":)" + std::to_string(played_) + R"(,"idle":)" + std::to_string(sessions_.idle()) + "}");
  }

  ProvedSessions& sessions() { return sessions_; }

 private:
  void flush() {
    std::string head;
    put(head, held_);
    if (held_ > 0) frame(1, head + values_ + said_);
    values_.clear();
    said_.clear();
    held_ = 0;
  }

  ProvedSessions sessions_;
  std::string values_, said_;
  std::uint32_t held_ = 0;
  std::size_t played_ = 0;
};

Model modelIn(const std::string& folder) {
  Diagnostics unreadable;
  Loaded loaded = load(readFolder(folder, unreadable));
  if (!unreadable.empty() || !loaded.diagnostics.empty()) throw std::runtime_error(folder + " does not load");
  return std::move(loaded.model);
}

void writeRandom(const std::string& folder, std::uint32_t seed, int count) {
  const Model model = modelIn(folder);
  Writer writer(model, folder);
  std::mt19937 random(seed);
  for (int i = 0; i < count; ++i) writer.play(writer.sessions().drawn(random));
  writer.end();
}

// False when there are more than `most` paths.
bool writeWays(const Model& model, const std::string& name, std::size_t most) {
  std::vector<GivenValues> ways;
  { ways = ProvedSessions(model).everyWay(most); }
  if (ways.empty()) return false;
  Writer writer(model, name);
  for (const GivenValues& way : ways) writer.play(way);
  writer.end();
  return true;
}

void run(const std::vector<std::string>& arguments) {
  const auto number = [&](std::size_t i) { return static_cast<std::uint32_t>(std::stoul(arguments.at(i))); };
  if (arguments.at(0) == "random") return writeRandom(arguments.at(1), number(2), static_cast<int>(number(3)));
  if (arguments.at(0) == "ways") {
    if (!writeWays(modelIn(arguments.at(1)), arguments.at(1), kMostWays)) throw std::runtime_error("too many ways");
    return;
  }
  for (std::uint32_t seed = number(1); seed <= number(2); ++seed) {
    writeWays(advisor::wholeModel(seed), "seed " + std::to_string(seed), number(3));
  }
}

}  // namespace

int main(int count, char** arguments) {
  std::ios::sync_with_stdio(false);
  try {
    run({arguments + 1, arguments + count});
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
}
