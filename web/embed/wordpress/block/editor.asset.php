<?php
/**
 * The WordPress scripts that editor.js depends on; register_block_type() reads this file.
 *
 * @package RunnerAdvisor
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '{{version}}',
);
