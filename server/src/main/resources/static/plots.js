// Draws each figure with `data-plot` from the table that stands beside it, so that both always say the same.
"use strict";

const DARK = window.matchMedia("(prefers-color-scheme: dark)");

function rows(figure) {
  const table = document.getElementById(figure.dataset.table);
  return [...table.tBodies[0].rows].map((row) => ({
    name: row.cells[0].textContent,
    value: Number(row.cells[figure.dataset.value].dataset.value),
    marked: row.dataset.marked === "true",
  }));
}

function headers(figure) {
  const cells = document.getElementById(figure.dataset.table).tHead.rows[0].cells;
  return [cells[0].textContent, cells[figure.dataset.value].textContent];
}

function option(figure) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const [across, upward] = headers(figure);
  const data = rows(figure);
  const axis = { axisLabel: { color: colour("--soft") }, nameTextStyle: { color: colour("--soft") } };
  return {
    animation: false,
    textStyle: { fontFamily: style.fontFamily },
    grid: { left: 8, right: 24, top: 32, bottom: 32, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: { ...axis, type: "category", name: across, nameLocation: "middle", nameGap: 30, data: data.map((row) => row.name) },
    yAxis: { ...axis, type: "value", name: upward, nameTextStyle: { ...axis.nameTextStyle, align: "left" }, splitLine: { lineStyle: { color: colour("--line") } } },
    series: [{
      type: figure.dataset.plot,
      lineStyle: { color: colour("--accent"), width: 3 },
      symbolSize: (_, point) => (data[point.dataIndex].marked ? 14 : 6),
      data: data.map((row) => ({ value: row.value, itemStyle: { color: colour(row.marked ? "--warn" : "--accent") } })),
    }],
  };
}

for (const figure of document.querySelectorAll("figure[data-plot]")) {
  figure.hidden = false;
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-labelledby", figure.closest("section").getAttribute("aria-labelledby"));
  const plot = echarts.init(figure);
  const draw = () => plot.setOption(option(figure));
  draw();
  DARK.addEventListener("change", draw);
  new ResizeObserver(() => plot.resize()).observe(figure);
}
