// How long is left to talk? One timer for the projector; it is told aloud at its start, with a minute left, and at its end.

const timer = { minutes: 4, left: 240, runs: null };

function timerPart() {
  const face = make("p", { class: "face", role: "timer", id: "timer" }, timerFace());
  const minutes = ({ target }) => {
    timer.minutes = Math.min(90, Math.max(1, Math.trunc(Number(target.value)) || 1));
    resetTimer();
  };
  const turn = (event) => {
    timer.runs ? pauseTimer() : startTimer();
    event.target.textContent = timer.runs ? "Pause" : "Start";
  };
  return make(
    "div",
    { class: "timer", role: "group", "aria-label": "Timer" },
    face,
    make(
      "label",
      {},
      "Minutes ",
      make("input", { type: "number", min: 1, max: 90, value: timer.minutes, change: minutes }),
    ),
    button(timer.runs ? "Pause" : "Start", turn, { id: "timer-turn" }),
    button("Reset", resetTimer),
  );
}

const timerFace = () => `${Math.floor(timer.left / 60)}:${String(timer.left % 60).padStart(2, "0")}`;

function startTimer() {
  if (!timer.left) timer.left = timer.minutes * 60;
  const until = Date.now() + timer.left * 1000;
  timer.runs = setInterval(() => tick(until), 250);
  announce(`The timer runs: ${timerFace()}.`);
}

function tick(until) {
  const left = Math.max(0, Math.round((until - Date.now()) / 1000));
  if (left === timer.left) return;
  if (left <= 60 && timer.left > 60) announce("One minute left.");
  timer.left = left;
  if (!left) {
    pauseTimer();
    announce("Time is up.");
  }
  showTimer();
}

function pauseTimer() {
  clearInterval(timer.runs);
  timer.runs = null;
}

function resetTimer() {
  pauseTimer();
  timer.left = timer.minutes * 60;
  showTimer();
}

function showTimer() {
  const face = document.getElementById("timer");
  if (!face) return;
  face.textContent = timer.left ? timerFace() : "0:00, time";
  document.getElementById("timer-turn").textContent = timer.runs ? "Pause" : "Start";
}
