// How is an expression reckoned? Its tree becomes a closure over the variables and the past: game/core/closures.py.

const ENDED = "ended/";
const BIGGEST = Number.MAX_SAFE_INTEGER;

const TESTS = new Map([
  ["<", (a, b) => a < b],
  ["<=", (a, b) => a <= b],
  [">", (a, b) => a > b],
  [">=", (a, b) => a >= b],
  ["==", (a, b) => a === b],
  ["!=", (a, b) => a !== b],
]);
const SUMS = new Map([
  ["+", (a, b) => a + b],
  ["-", (a, b) => a - b],
  ["*", (a, b) => a * b],
]);

/** A map of what a plain object holds, so that an id may be called `constructor` or `__proto__`. */
function mapOf(plain) {
  return new Map(Object.entries(plain || {}));
}

/** A tree's closure `(values, past) => number or boolean`; it adds the names that it reads to `touched`. */
function compile(tree, derived, touched) {
  if (typeof tree === "string") {
    touched.add(tree);
    return derived.get(tree) || ((values) => values.get(tree));
  }
  if (!Array.isArray(tree)) return () => tree;
  const [operator, ...rest] = tree;
  if (operator === "visited") return (values, past) => past.has(rest[0]);
  if (operator === "chose") return (values, past) => past.get(rest[0]) === rest[1];
  if (operator === "ended") return (values, past) => past.get(ENDED + rest[0]) === rest[1];
  const chained = operator === "sum" || operator === "compare";
  const parts = rest.filter((_, n) => !chained || n % 2 === 0).map((part) => compile(part, derived, touched));
  const signs = chained ? rest.filter((_, n) => n % 2 === 1) : parts.slice(1).map(() => "*");
  const [first] = parts;
  switch (operator) {
    case "not":
      return (values, past) => !first(values, past);
    case "neg":
      return (values, past) => 0 - first(values, past);
    case "abs":
      return (values, past) => Math.abs(first(values, past));
    case "and":
      return (values, past) => parts.every((part) => part(values, past));
    case "or":
      return (values, past) => parts.some((part) => part(values, past));
    case "min":
      return (values, past) => Math.min(...parts.map((part) => part(values, past)));
    case "max":
      return (values, past) => Math.max(...parts.map((part) => part(values, past)));
    case "compare":
      return (values, past) =>
        signs.every((sign, n) => TESTS.get(sign)(parts[n](values, past), parts[n + 1](values, past)));
    case "sum":
    case "product":
      return (values, past) =>
        signs.reduce((total, sign, n) => whole(SUMS.get(sign)(total, parts[n + 1](values, past))), first(values, past));
  }
  throw new Error(`no such operator: ${operator}`);
}

/** The number itself, without a minus before zero; the checker has proved that it is within ±(2⁵³ − 1). */
function whole(number) {
  if (Math.abs(number) > BIGGEST) throw new Error("a number has grown too large");
  return number + 0;
}

/** An effect's `{name, write}`; `write(values, past)` clamps to the range that `variables` gives the name. */
function compileEffect([operator, name, tree], variables, derived, touched) {
  touched.add(name);
  const value = compile(tree, derived, touched);
  const { min, max } = variables.get(name);
  if (min === undefined || max === undefined) {
    return { name, write: (values, past) => values.set(name, value(values, past)) };
  }
  const sign = { "=": 0, "+=": 1, "-=": -1 }[operator];
  const write = (values, past) => {
    const found = value(values, past);
    values.set(name, clamped(sign ? values.get(name) + sign * found : found, min, max));
  };
  return { name, write };
}

function clamped(number, low, high) {
  return number < low ? low : number > high ? high : number + 0;
}

/** The closures of a world's derived values by `world.<name>`; each may read those declared above it. */
function compileDerived(world) {
  const reckoned = new Map();
  for (const [name, { low, high, min, max, terms }] of world.derived) {
    const parts = terms.map(({ of, weight }) => [compile(of, reckoned, new Set()), weight]);
    const span = high - low;
    reckoned.set(`world.${name}`, (values, past) => {
      const total = parts.reduce((sum, [code, weight]) => sum + weight * Number(code(values, past)), 0);
      return clamped(min + Math.floor((2 * (total - low) * (max - min) + span) / (2 * span)), min, max);
    });
  }
  return reckoned;
}
