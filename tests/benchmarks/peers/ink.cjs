// Plays an ink story by inkjs. First line of the input: {ink, walks, length}. The answer is the compiled story; then for
// each further line one round is played, and told: the seconds of the processor, and where every walk came to.
const { Compiler } = require("inkjs/full");
const { Story } = require("inkjs");
const lines = require("readline").createInterface({ input: process.stdin });

let story, walks;

function played(walk) {
  story.ResetState();
  story.ContinueMaximally();
  for (const taken of walk) {
    story.ChooseChoiceIndex(taken);
    story.ContinueMaximally();
  }
  const { ending, trust, fear } = story.variablesState;
  return [ending ? "good" : "bad", trust, fear];
}

function told(data) {
  process.stdout.write(JSON.stringify(data) + "\n");
}

lines.on("line", (line) => {
  if (!story) {
    const asked = JSON.parse(line);
    walks = asked.walks;
    const compiled = new Compiler(asked.ink).Compile().ToJson();
    story = new Story(compiled);
    told(compiled);
    return;
  }
  const begun = process.cpuUsage();
  const ends = walks.map(played);
  const used = process.cpuUsage(begun);
  told({ seconds: (used.user + used.system) / 1e6, ends });
});
