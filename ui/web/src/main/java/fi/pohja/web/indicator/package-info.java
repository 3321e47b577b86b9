/**
 * Screens of indicators, and of goals assessed by them.
 * Uses the features' packages {@code fi.pohja.indicator} and {@code fi.pohja.programme}; holds no rules.
 */
@NullMarked
package fi.pohja.web.indicator;

import org.jspecify.annotations.NullMarked;
