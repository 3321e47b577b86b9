package fi.pohja.participation;

/** What is aimed at in each calendar year: a count of 0 to 1,000,000, or per cent of 0 to 100. */
public record FigureTarget(Figure figure, int target) {}
