# One interface target carries the language, warnings, arithmetic and sanitizers to every target.
add_library(downline_flags INTERFACE)
target_compile_features(downline_flags INTERFACE cxx_std_20)
target_compile_options(downline_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror
  # GCC 12 reports string concatenation falsely (its bug 105651).
  -Wno-restrict
  # And, at -O3, copies of variants and of functions, and which of two ways an array was allocated by.
  $<$<CONFIG:Release>:-Wno-maybe-uninitialized>
  $<$<CONFIG:Release>:-Wno-mismatched-new-delete>
  # Results must not depend on the compiler's freedom: no fused multiply-add, no reassociation.
  -ffp-contract=off)
if(DOWNLINE_INVARIANTS)
  target_compile_definitions(downline_flags INTERFACE DOWNLINE_INVARIANTS)
endif()
if(DOWNLINE_SANITIZE)
  target_compile_options(downline_flags INTERFACE -fsanitize=${DOWNLINE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(downline_flags INTERFACE -fsanitize=${DOWNLINE_SANITIZE})
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
