package fi.pohja.plugins.family.consultation;

/** How soon an answer is needed; within how many working days it is promised, the settings say. */
enum Urgency {
    NORMAL,
    URGENT
}
