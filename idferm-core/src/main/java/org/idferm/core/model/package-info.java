/**
 * Pretrained models that others publish: which are known, where their files are looked for, whether
 * they are what they should be. Nothing here downloads anything.
 */
package org.idferm.core.model;
