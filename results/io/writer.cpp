#include "results/io/writer.hpp"

#include "results/io/digest.hpp"
#include "results/io/hdf5_in.hpp"
#include "results/io/hdf5_out.hpp"
#include "results/io/layout.hpp"
#include "results/io/seal.hpp"
#include "sim/core/error.hpp"

namespace downline {

void write_results(const ResultTable& table, const std::filesystem::path& path, WriteOptions options) {
  check_output(path, options.force);
  if (table.common_replications().empty())
    throw Error(ErrorKind::file, "cannot write `" + path.string() + "`",
                "no replication was finished by every scenario, so there is nothing to keep");
  Tree tree = tree_of(table);
  write_tree(tree, path, options);
}

void write_tree(Tree& tree, const std::filesystem::path& path, WriteOptions options, std::string_view tail) {
  const std::string digest = content_sha256(tree);
  tree.root().attributes["content_sha256"] = scalar(digest);
  tree.group("/provenance").attributes["file_seal"] = scalar(unsealed(digest));

  Staged file(path);
  if (bytes_of(tree) <= options.memory_limit || !tail.empty()) {
    file.write(hdf5_image(tree));
    file.write(std::as_bytes(std::span(tail)));
  } else {
    write_hdf5_file(tree, file.temporary());
    if (content_sha256(load_tree(file.temporary())) != digest)
      throw Error(ErrorKind::file, "cannot write `" + path.string() + "`", "what was written does not read back the same",
                  "check the disk");
  }
  seal(file, digest);
  file.publish(options.force);
}

std::uint64_t size_estimate(std::size_t strategies, int replications, int weeks) {
  const std::uint64_t numbers_a_week = series_count + gauge_count + 3 * channel_count + content_count + source_count + account_count;
  return strategies * static_cast<std::uint64_t>(replications) * (static_cast<std::uint64_t>(weeks) + 1) * numbers_a_week * 8 +
         (std::uint64_t{1} << 20);
}

}  // namespace downline
