# room(NAME [AFTER ROOM] [LIBRARIES ...]): the static library of src/NAME/*.cc.
# Rooms are handed on (PUBLIC), libraries are not: who includes a library names it.
function(room name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "AFTER" "LIBRARIES")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cc")
  if(NOT sources)   # a room that is still only headers; CMake wants at least one file
    set(sources "${PROJECT_BINARY_DIR}/empty_${name}.cc")
    if(NOT EXISTS "${sources}")
      file(TOUCH "${sources}")
    endif()
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC house_rules ${arg_AFTER} PRIVATE ${arg_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY FACTCHECK_ROOMS ${name})
endfunction()

# embed_tables(ROOM FOLDER): puts the bytes of FOLDER/*.tsv into the program, for src/lexicon/embedded.h.
# The assembler's .incbin takes the files as they are: no generated megabytes, no limit on the size of a literal.
function(embed_tables room folder)
  file(GLOB tables CONFIGURE_DEPENDS "${folder}/*.tsv")
  set(count 0)
  set(data "")
  set(rows "")
  foreach(table IN LISTS tables)
    cmake_path(GET table STEM name)
    string(APPEND data "EMBED(${count}, \"${table}\")\n")
    string(APPEND rows "    {\"${name}\", bytes_between(factcheck_table_${count}, factcheck_table_${count}_end)},\n")
    math(EXPR count "${count} + 1")
  endforeach()
  set(generated "${PROJECT_BINARY_DIR}/embedded_tables.cc")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/embedded_tables.cc.in" "${generated}" @ONLY)
  set_source_files_properties("${generated}" TARGET_DIRECTORY ${room} PROPERTIES OBJECT_DEPENDS "${tables}")
  target_sources(${room} PRIVATE "${generated}")
endfunction()
