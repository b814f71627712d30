/**
 * Where an export goes: parts written by Spark's tasks, one final file made of them, the manifest
 * that describes both, and what makes them public.
 */
package io.registerexporter.sink;
