// Reads reports on standard input, one JSON object {format, ...} a line, as the programs they are written for do; says on
// standard output what these made of them, a line each. Run where Node.js finds the packages of fetch.py.
const readline = require("node:readline");
const core = require("@actions/core/lib/command.js");
const checkstyle = require("danger-plugin-checkstyle/dist/scan/checkstyle_parser.js");
const xml = require("xml-js");
const { marked } = require("marked");

// What issueCommand would print for these, without printing it.
function command({ name, properties, message }) {
  let printed = "";
  const write = process.stdout.write;
  process.stdout.write = (text) => { printed += text; return true; };
  core.issueCommand(name, properties, message);
  process.stdout.write = write;
  return printed;
}

const consumers = {
  github: command,
  checkstyle: ({ report, root }) =>
    checkstyle.parseCheckstyle(xml.xml2js(report), root).map(({ file, line, column, severity, msg }) => ({ file, line, column, severity, msg })),
  // Which elements it makes of it: of what is in an article, none.
  markdown: ({ report }) => Array.from(new Set(Array.from(marked.parse(report).matchAll(/<([a-z0-9!]+)/gi), (m) => m[1].toLowerCase()))).sort(),
};

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const request = JSON.parse(line);
  process.stdout.write(JSON.stringify(consumers[request.format](request)) + "\n");
});
