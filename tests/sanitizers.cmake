# The tests that cannot run under a sanitizer, in one place, each with its reason. ctest lists them as disabled at the end of its run.

# without(SANITIZERS FOLDER TEST...): disables tests of a folder where one of the sanitizers, a regular expression, is on.
function(without sanitizers folder)
  if(NOT DOWNLINE_SANITIZE MATCHES "${sanitizers}")
    return()
  endif()
  # Read by ctest after the lists of tests that are found when their programs are built.
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${folder}/without.cmake)
  get_property(read DIRECTORY ${folder} PROPERTY TEST_INCLUDE_FILES)
  if(NOT list IN_LIST read)
    file(WRITE ${list} "")
    set_property(DIRECTORY ${folder} APPEND PROPERTY TEST_INCLUDE_FILES ${list})
  endif()
  file(APPEND ${list} "set_tests_properties(${ARGN} PROPERTIES DISABLED TRUE)\n")
endfunction()

# It limits the program's address space: a sanitizer reserves terabytes of it for its own notes, and cannot start.
without("address|thread" cli cli.memory)
