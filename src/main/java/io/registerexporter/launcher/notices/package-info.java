/** Tells operators, by Amazon SNS, how exports end. */
package io.registerexporter.launcher.notices;
