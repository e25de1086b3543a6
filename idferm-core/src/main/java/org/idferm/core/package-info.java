/**
 * Root of the core module: what every other module stands on. {@code face} names the domain, {@code
 * graph} hides ND4J, {@code train} turns gradients into updates, {@code io} puts what came out on
 * disk safely, {@code model} knows what others have trained, {@code option} reads the options of
 * what is chosen by name, {@code progress} tells how far work is, {@code error} what a user can
 * mend.
 */
package org.idferm.core;
