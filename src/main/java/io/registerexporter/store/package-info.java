/**
 * Places that keep files, folders and buckets: small files written under a condition, and many
 * files joined to one that is seen when it is whole.
 */
package io.registerexporter.store;
