package io.registerexporter.staging;

/**
 * What was read of a collection.
 *
 * @param documents read, and counted by the server before and after
 * @param readAt when the reading was complete, UTC, whole seconds
 */
record StagedCollection(long documents, String readAt) {}
