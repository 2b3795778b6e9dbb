<?php
/** Runs one step in a WordPress that is set up, and prints what came of it as JSON: php run.php <root> <step> [<argument>] */
$_SERVER['HTTP_HOST'] = 'localhost';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

/** As an editor of the site would write them, by name. */
const POSTS = array(
	'shortcode' => '[runner_advisor pack="calf" lang="en"]',
	'block'     => '<!-- wp:runner-advisor/questions {"lang":"es","theme":"light"} /-->',
	'usual'     => '[runner_advisor]',
	'hostile'   => '[runner_advisor pack="../x" lang="&quot;><script>window.broken=1</script>" theme="red" region="a b&quot;c" race_date="2027-02-31"]',
);

function plugin() {
	require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
	$upgrader = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
	$upgrader->install( $GLOBALS['argv'][3] );
	$problem = activate_plugin( 'runner-advisor/runner-advisor.php' );
	return is_wp_error( $problem ) ? $problem->get_error_message() : 'active';
}

function posts() {
	wp_set_current_user( 1 );
	return array_map(
		function ( $content ) {
			return wp_insert_post(
				array(
					'post_title'   => 'Sore calf',
					'post_content' => $content,
					'post_status'  => 'publish',
				)
			);
		},
		POSTS
	);
}

function settings() {
	RunnerAdvisor\register_settings();
	update_option( 'runner_advisor', json_decode( $GLOBALS['argv'][3], true ) );
	return get_option( 'runner_advisor' );
}

function uninstall() {
	deactivate_plugins( 'runner-advisor/runner-advisor.php' );
	$before = get_option( 'runner_advisor', null );
	delete_plugins( array( 'runner-advisor/runner-advisor.php' ) );
	wp_cache_flush();
	return array(
		'before' => $before,
		'after'  => get_option( 'runner_advisor', null ),
		'files'  => file_exists( WP_PLUGIN_DIR . '/runner-advisor' ),
	);
}

ob_start();
$result = call_user_func( $argv[2] );
ob_end_clean();
echo wp_json_encode( $result );
