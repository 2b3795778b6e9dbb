<?php
/** Runs one step in an installed WordPress and prints its result as JSON: php run.php <root> <step> [<argument>] */
$_SERVER['HTTP_HOST'] = 'localhost';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

/** Posts as an editor of the site would write them, by name. */
const POSTS = array(
	'shortcode' => '[runner_advisor pack="calf" lang="en"]',
	'block'     => '<!-- wp:runner-advisor/questions {"lang":"es","theme":"light"} /-->',
	'usual'     => '[runner_advisor]',
	'sentence'  => '<p class="has-text-align-center">Sore calf? [runner_advisor pack="calf"] Then read on.</p>',
	'list'      => '<ul><li>One: [runner_advisor]</li></ul>',
	'curly'     => '[runner_advisor pack=“calf” lang=“es” theme=”dark” race_date=&#8221;2027-04-18&#8221;]',
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

/** The plugin after an update: another version, and nothing of the old one. */
function update() {
	$folder = WP_PLUGIN_DIR . '/runner-advisor/public';
	$old    = trim( file_get_contents( "$folder/version.txt" ) );
	rename( "$folder/v$old", "$folder/v9.9.9" );
	file_put_contents( "$folder/version.txt", "9.9.9\n" );
	file_put_contents( "$folder/runner-advisor.js", str_replace( $old, '9.9.9', file_get_contents( "$folder/runner-advisor.js" ) ) );
	return $old;
}

/** Makes this site the first of a network of two. */
function network() {
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	global $wpdb;
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
		$wpdb->$table = $name;
	}
	require_once ABSPATH . 'wp-admin/includes/schema.php';
	dbDelta( wp_get_db_schema( 'ms_global' ) );
	populate_network( 1, 'localhost', 'editor@example.org', 'Network', '/', false );
	$file  = ABSPATH . 'wp-config.php';
	$lines = "define( 'MULTISITE', true );\ndefine( 'SUBDOMAIN_INSTALL', false );\ndefine( 'DOMAIN_CURRENT_SITE', 'localhost' );\n"
		. "define( 'PATH_CURRENT_SITE', '/' );\ndefine( 'SITE_ID_CURRENT_SITE', 1 );\ndefine( 'BLOG_ID_CURRENT_SITE', 1 );\n";
	file_put_contents( $file, str_replace( "\$table_prefix", $lines . "\$table_prefix", file_get_contents( $file ) ) );
	return true;
}

function network_uninstall() {
	$second = wpmu_create_blog( 'localhost', '/second/', 'Second', 1 );
	foreach ( array( 1, $second ) as $site ) {
		update_blog_option( $site, 'runner_advisor', array( 'theme' => 'dark' ) );
	}
	define( 'WP_UNINSTALL_PLUGIN', 'runner-advisor/runner-advisor.php' );
	require WP_PLUGIN_DIR . '/runner-advisor/uninstall.php';
	wp_cache_flush();
	return array( get_blog_option( 1, 'runner_advisor', null ), get_blog_option( $second, 'runner_advisor', null ) );
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
