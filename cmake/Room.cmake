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

# embed_files(TARGET FILES...): puts files into the library TARGET, mostly a room, byte for byte and under their names without
# folder and ending: built_in::TARGET() of factcheck/embedded.h. The assembler's .incbin takes the files as they are: no
# generated megabytes, no limit on the size of a literal.
function(embed_files target)
  set(data "")
  set(rows "")
  foreach(file IN LISTS ARGN)
    cmake_path(GET file STEM name)
    string(MAKE_C_IDENTIFIER "${target}_${name}" label)
    string(APPEND data "EMBED(${label}, \"${file}\")\n")
    string(APPEND rows "    {\"${name}\", bytes_between(factcheck_${label}, factcheck_${label}_end)},\n")
  endforeach()
  list(LENGTH ARGN count)
  set(generated "${PROJECT_BINARY_DIR}/embedded_${target}.cc")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/embedded_files.cc.in" "${generated}" @ONLY)
  set_source_files_properties("${generated}" PROPERTIES OBJECT_DEPENDS "${ARGN}")
  target_sources(${target} PRIVATE "${generated}")
endfunction()

# embed_tables(ROOM FOLDER): puts FOLDER/*.tsv into the program, and before them the image that ROOM's own make_image lays
# out of them: the library ROOM_tables, which only what runs without a file links.
function(embed_tables room folder)
  file(GLOB tables CONFIGURE_DEPENDS "${folder}/*.tsv")
  set(image "${PROJECT_BINARY_DIR}/${room}.image")
  add_executable(make_image "${PROJECT_SOURCE_DIR}/src/${room}/make_image/main.cc")
  target_link_libraries(make_image PRIVATE ${room})
  add_custom_command(OUTPUT "${image}" COMMAND make_image "${image}" ${tables} DEPENDS make_image ${tables} VERBATIM)
  add_library(${room}_tables STATIC "${PROJECT_SOURCE_DIR}/src/${room}/embedded/embedded.cc")
  target_link_libraries(${room}_tables PUBLIC ${room})
  embed_files(${room}_tables "${image}" ${tables})
endfunction()
