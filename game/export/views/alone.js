// What has a page without campaigns between junctures and behind the last? Nothing.

const BETWEEN = {};
