# Writes OUTPUT: a C++ file with the text of every scenario of LIST, named by its path below ROOT without `.yaml`.
# Each line is a raw string literal of its own: no compiler's limit on literals is met, whatever the size of a file.
file(READ ${LIST} files)
set(entries "")
foreach(file IN LISTS files)
  file(RELATIVE_PATH name ${ROOT} ${file})
  string(REGEX REPLACE "\\.yaml$" "" name "${name}")
  file(READ ${file} text)
  string(REPLACE "\n" "\n)scenario\"\n     R\"scenario(" text "${text}")
  string(APPEND entries "    {\"${name}\",\n     R\"scenario(${text})scenario\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"scenarios/yaml/shipped.hpp\"

namespace downline {

const std::vector<Shipped>& shipped_table() {
  static const std::vector<Shipped> table{
${entries}  };
  return table;
}

}  // namespace downline
")
