#include "app/sweep_slurm.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace downline {

std::string shell_word(const std::string& text) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./,:=+%@";
  if (!text.empty() && text.find_first_not_of(plain) == std::string::npos) return text;
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

std::string slurm_script(const SlurmJob& job) {
  const auto minutes = static_cast<long>(std::ceil(std::max(job.hours * 60, 10.0)));
  const std::string program = shell_word(job.program), folder = shell_word(job.folder);
  return fmt::format(R"(#!/bin/sh
# Submits a sweep to Slurm: an array of {tasks} tasks, and a merge after it. Run it with sh, on a node that may submit jobs.
# A task that is preempted or loses its node is requeued and goes on where it was. Submitted twice, nothing is run twice.
set -eu
command -v sbatch >/dev/null || {{ echo "there is no sbatch here" >&2; exit 1; }}
mkdir -p {folder}/log
most=$(scontrol show config 2>/dev/null | sed -n 's/^MaxArraySize *= *//p')
if [ -n "$most" ] && [ {tasks} -ge "$most" ]; then echo "this cluster takes arrays of less than $most tasks" >&2; exit 1; fi

array=$(sbatch --parsable --job-name=downline --array=1-{tasks} --ntasks=1 --cpus-per-task={workers} --mem={megabytes}M --time={minutes} \
  --requeue --open-mode=append --signal=B:TERM@120 --output={folder}/log/%a.txt <<'SCRIPT'
#!/bin/sh
exec {program} sweep {design} -o {folder} --shard "$SLURM_ARRAY_TASK_ID/{tasks}" -j {workers}{settings} --progress lines
SCRIPT
)
echo "array $array of {tasks} tasks"

merge=$(sbatch --parsable --job-name=downline-merge --dependency="afterany:$array" --ntasks=1 --time=60 --open-mode=append \
  --output={folder}/log/merge.txt <<'SCRIPT'
#!/bin/sh
exec {program} merge {folder} -o {folder}/merged.h5 --force
SCRIPT
)
echo "merge $merge: {folder}/merged.h5"
)",
                     fmt::arg("tasks", job.tasks), fmt::arg("folder", folder), fmt::arg("workers", job.workers),
                     fmt::arg("megabytes", static_cast<long>(std::ceil(job.gigabytes * 1000))), fmt::arg("minutes", minutes),
                     fmt::arg("program", program), fmt::arg("design", shell_word(job.design)), fmt::arg("settings", job.settings));
}

}  // namespace downline
